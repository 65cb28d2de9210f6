import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { SiteFont } from "@/components/layout/site-font";
import { SpeculationRules } from "@/components/layout/speculation-rules";
import { getSite } from "@/lib/config/load";
import { getDirection } from "@/lib/i18n/messages";
import { getFont } from "@/lib/images/fonts/font";
import { PAGE_COLORS } from "@/lib/metadata/colors";
import { siteMetadata } from "@/lib/metadata/metadata";
import { getClientScript } from "@/lib/outputs/client-script/client-script";
import { isDevelopment } from "@/lib/utils/environment";
import { contentVersion } from "@/lib/utils/memoize";

// Written out, so that a production build leaves the editor's desk out of its bundles.
const Desk = process.env.NODE_ENV === "development" ? (await import("./dev/desk")).Desk : null;

export async function generateMetadata(): Promise<Metadata> {
	return siteMetadata(await getSite());
}

/** The browser's frame takes the colour of the paper; `lib/client/theme.ts` keeps to this order. */
export const viewport: Viewport = {
	themeColor: [{ media: "(prefers-color-scheme: dark)", color: PAGE_COLORS.dark }, { color: PAGE_COLORS.light }],
};

export default async function Layout({ children }: { children: ReactNode }) {
	// Before anything is read: a save from here on makes what is drawn old.
	const drawnFrom = contentVersion();
	const [site, { main, inline }, font] = await Promise.all([getSite(), getClientScript(), getFont()]);
	const { webmention } = site;
	const dir = getDirection(site.language);
	// The script of the page marks <html> before React, where a page needs it, takes over.
	return (
		<html lang={site.language} dir={dir === "rtl" ? dir : undefined} suppressHydrationWarning>
			<head>
				{/* biome-ignore lint/security/noDangerouslySetInnerHtml: it is the bundle of lib/client/before-paint.ts. */}
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
