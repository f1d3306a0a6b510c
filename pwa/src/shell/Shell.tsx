import { LocationProvider } from "preact-iso";
import { current } from "../app/profiles";
import { t } from "../app/words";
import { Toasts } from "../ui/toasts";
import { Banners } from "./Banners";
import { Header } from "./Header";
import { Nav } from "./Nav";
import { Outlet } from "./Outlet";
import "./shell.css";

export function Shell() {
  return (
    <LocationProvider>
      <a class="skip" href="#main">
        {t("common-skip")}
      </a>
      <div class={`shell${current.value ? " shell-nav" : ""}`}>
        <Banners />
        <Header />
        <main id="main">
          <Outlet />
        </main>
        <Nav />
      </div>
      <Toasts />
    </LocationProvider>
  );
}
