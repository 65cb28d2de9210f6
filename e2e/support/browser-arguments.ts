import { chromium } from "playwright";
import { findBrowser } from "@/e2e/support/find-browser";

/** Returns command-line arguments for a browser that works in containers and connects to no other hosts than some. */
const listArguments = (hosts: readonly string[]) => [
	...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
	"--disable-gpu",
	"--disable-quic",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--no-first-run",
	// The first two would render an unused page for the address bar of each window; the third would start a process that
	// is of no use to tests.
	"--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess",
	// Intercepting requests would disturb view transitions between pages.
	`--host-resolver-rules=${["MAP * ~NOTFOUND", ...hosts.map((host) => `EXCLUDE ${host}`)].join(", ")}`,
];

/** Command-line arguments for a browser that connects to no other host. */
export const browserArguments = listArguments(["127.0.0.1"]);

/** The browser of the tests, started with {@link browserArguments}. */
export const launchOptions = { executablePath: findBrowser() ?? chromium.executablePath(), args: browserArguments };

/** Returns the options of a browser that connects to one host of the network. */
export const launchOptionsFor = (host: string) => ({ ...launchOptions, args: listArguments([host]) });
