/** Switches for a browser that stays quiet, works in containers and reaches nobody but this machine. */
export const browserArguments = [
	...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
	"--disable-gpu",
	"--disable-quic",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--no-first-run",
	// Each window of a test would draw a page for its address bar, which nobody sees; Playwright's own switch is kept.
	// A spare process for the next site is for people who wait.
	"--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess",
	// Request interception would do as well, but disturbs view transitions between pages.
	"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];
