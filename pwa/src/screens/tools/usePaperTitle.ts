import { useEffect } from "preact/hooks";
import { t } from "../../app/words";

/** Browsers write the page's title on paper and into the name of a PDF: it then says nothing of the app. */
export function usePaperTitle(): void {
  useEffect(() => {
    let before = "";
    const hide = () => {
      before = document.title;
      document.title = t("tools-paper-tab");
    };
    const show = () => {
      document.title = before;
    };
    addEventListener("beforeprint", hide);
    addEventListener("afterprint", show);
    return () => {
      removeEventListener("beforeprint", hide);
      removeEventListener("afterprint", show);
    };
  }, []);
}
