import { chromium } from "playwright";
import { findBrowser } from "@/e2e/support/find-browser";

/**
 * Features of the browser that are turned off. The first two would render an unused page for the address bar of each window; the third
 * would start a process that is of no use to tests.
 */
const UNUSED_FEATURES = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "SpareRendererForSitePerProcess"];

/** The hosts of this machine. The development server has the blog at the second, and its desk at the first. */
const OWN_HOSTS = ["127.0.0.1", "localhost"];

interface Reach {
	/** The hosts that the browser connects to. */
	hosts: readonly string[];
	/** Further ones that lead to this machine. */
	names?: readonly string[];
	disabledFeatures?: readonly string[];
}

/** Returns command-line arguments for a browser that works in containers and connects to no other hosts than some. */
const listArguments = ({ hosts, names = [], disabledFeatures = [] }: Reach) => [
	...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
	"--disable-gpu",
	"--disable-quic",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--no-first-run",
	`--disable-features=${[...UNUSED_FEATURES, ...disabledFeatures].join(",")}`,
	// Intercepting requests would disturb view transitions between pages.
	`--host-resolver-rules=${[
		...names.map((name) => `MAP ${name} 127.0.0.1`),
		"MAP * ~NOTFOUND",
		...hosts.map((host) => `EXCLUDE ${host}`),
	].join(", ")}`,
];

/** Command-line arguments for a browser that connects to no other host. */
export const browserArguments = listArguments({ hosts: OWN_HOSTS });

/** The browser of the tests, started with {@link browserArguments}. */
export const launchOptions = { executablePath: findBrowser() ?? chromium.executablePath(), args: browserArguments };

/**
 * Returns the options of a browser for which some names lead to this machine, as those of an attacker can, and which lets pages request
 * anything, as browsers without Local Network Access (https://wicg.github.io/local-network-access/) do.
 */
export const launchOptionsWithNames = (...names: string[]) => ({
	...launchOptions,
	args: listArguments({ hosts: OWN_HOSTS, names, disabledFeatures: ["LocalNetworkAccessChecks"] }),
});
