/** Starts the app: language, store, state, then the first screen. */

import "./styles/tokens.css";
import "./styles/base.css";
import { render } from "preact";
import { ErrorBoundary } from "preact-iso/lazy";
import { LocationProvider, Route, Router } from "preact-iso/router";
import { family, Lost, look, staff } from "./routes";
import { start } from "./state/session";
import { wearFonts } from "./styles/fonts";
import { dropSheet } from "./ui/page";
import { pickLanguage } from "./words/language";
import { sayDay } from "./words/say";
import { speak } from "./words/t";

const side = /^\/work(?:\/|$)/.test(location.pathname) ? "work" : "home";

/** The other side's addresses are another start of the app. */
const SCOPES = { home: /^\/(?!work(?:\/|$)|api\/)/, work: /^\/work(?:\/|$)/ };

type Table = typeof family | Awaited<ReturnType<typeof staff>>;

function App({ screens, Frame }: Table) {
  return (
    <LocationProvider scope={SCOPES[side]}>
      <ErrorBoundary>
        <Frame>
          <Router onLoadEnd={wearFonts}>
            {Object.entries(screens).map(([path, Screen]) => (
              <Route key={path} path={path} component={Screen} />
            ))}
            <Route default component={Lost} />
          </Router>
        </Frame>
      </ErrorBoundary>
    </LocationProvider>
  );
}

/** What was drawn is on the screen; where nobody looks there is no frame. */
const painted = () =>
  new Promise<void>((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 1000);
  });

async function open(): Promise<void> {
  document.body.dataset.side = side;
  dropSheet();
  const all = Promise.all([
    side === "work" ? staff() : family,
    speak(pickLanguage(navigator.languages), ["ui", side]),
    side === "home" && start(),
  ]);
  // the first date that is written takes a phone long: it is done while the store is opened
  sayDay("2026-01-01");
  const [table, , ask] = await all;
  const place = document.getElementById("app");
  const Look = look && location.pathname === "/look" ? (await look()).default : null;
  if (place) render(Look ? <Look /> : <App {...table} />, place);
  await painted();
  if (ask) ask();
  void import("./update").then(({ watchUpdates }) => watchUpdates());
}

void open();
