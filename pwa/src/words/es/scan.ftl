scan-go = Escanear un código QR
scan-title = Apunta al código QR
scan-text = La cámara solo busca el código: no se guarda ni se manda ninguna imagen.
scan-stop = Dejar de escanear
scan-denied = No se pudo usar la cámara. Da permiso en el navegador, o escríbelo a mano.
scan-other = Ese código no es el que buscamos. Sigue apuntando.
