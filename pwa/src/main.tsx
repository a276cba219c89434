/** Starts the app: language, store, state, then the first screen. */

import "./styles/tokens.css";
import "./styles/base.css";
import { render } from "preact";
import { ErrorBoundary } from "preact-iso/lazy";
import { LocationProvider, Route, Router } from "preact-iso/router";
import { family, Lost, look, staff } from "./routes";
import { start } from "./state/session";
import { wearFonts } from "./styles/fonts";
import { pickLanguage } from "./words/language";
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

async function open(): Promise<void> {
  document.body.dataset.side = side;
  const [table] = await Promise.all([
    side === "work" ? staff() : family,
    speak(pickLanguage(navigator.languages), ["ui", side]),
    side === "home" && start(),
  ]);
  const place = document.getElementById("app");
  const Look = look && location.pathname === "/look" ? (await look()).default : null;
  if (place) render(Look ? <Look /> : <App {...table} />, place);
  void import("./update").then(({ watchUpdates }) => watchUpdates());
}

void open();
