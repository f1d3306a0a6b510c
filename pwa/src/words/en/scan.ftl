scan-go = Scan a QR code
scan-title = Point at the QR code
scan-text = The camera only looks for the code: no picture is kept or sent.
scan-stop = Stop scanning
scan-denied = The camera could not be used. Allow it in the browser, or write it by hand.
scan-other = That is not the code we are looking for. Keep pointing.
