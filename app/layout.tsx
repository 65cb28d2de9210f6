import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { SiteFont } from "@/components/site/site-font";
import { SpeculationRules } from "@/components/site/speculation-rules";
import { isDevelopment } from "@/lib/environment";
import { getFont } from "@/lib/media/font";
import { revision } from "@/lib/memo";
import { getPageScript } from "@/lib/page-script";
import { PAPER } from "@/lib/seo/colours";
import { siteMetadata } from "@/lib/seo/metadata";
import { getSite } from "@/lib/site";
import { directionOf } from "@/lib/words/words";

// Written out, so that a production build leaves the editor's desk out of its bundles.
const Desk = process.env.NODE_ENV === "development" ? (await import("./dev/desk")).Desk : null;

export async function generateMetadata(): Promise<Metadata> {
	return siteMetadata(await getSite());
}

/** The browser's frame takes the colour of the paper; `lib/browser/theme.ts` keeps to this order. */
export const viewport: Viewport = {
	themeColor: [{ media: "(prefers-color-scheme: dark)", color: PAPER.dark }, { color: PAPER.light }],
};

export default async function Layout({ children }: { children: ReactNode }) {
	// Before anything is read: a save from here on makes what is drawn old.
	const drawnFrom = revision();
	const [site, { main, inline }, font] = await Promise.all([getSite(), getPageScript(), getFont()]);
	const { webmention } = site;
	const dir = directionOf(site.language);
	// The script of the page marks <html> before React, where a page needs it, takes over.
	return (
		<html lang={site.language} dir={dir === "rtl" ? dir : undefined} suppressHydrationWarning>
			<head>
				{/* biome-ignore lint/security/noDangerouslySetInnerHtml: it is the bundle of lib/browser/before-paint.ts. */}
				<script dangerouslySetInnerHTML={{ __html: inline }} />
				{font ? <SiteFont font={font} /> : null}
				{webmention?.endpoint && <link rel="webmention" href={webmention.endpoint} />}
				{webmention?.pingback && <link rel="pingback" href={webmention.pingback} />}
			</head>
			<body>
				{children}
				<script type="module" src={main.src} integrity={main.integrity} />
				{!isDevelopment && <SpeculationRules />}
				{Desk && <Desk drawnFrom={drawnFrom} />}
			</body>
		</html>
	);
}
