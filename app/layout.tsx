import "./globals.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { revision } from "@/lib/memo";
import { getPageScript } from "@/lib/page-script";
import { siteMetadata } from "@/lib/seo/metadata";
import { getSite } from "@/lib/site";

// Written out, so that a production build leaves the editor's desk out of its bundles.
const Desk = process.env.NODE_ENV === "development" ? (await import("./dev/desk")).Desk : null;

export async function generateMetadata(): Promise<Metadata> {
	return siteMetadata(await getSite());
}

export default async function Layout({ children }: { children: ReactNode }) {
	// Before anything is read: a save from here on makes what is drawn old.
	const drawnFrom = revision();
	const [site, script] = await Promise.all([getSite(), getPageScript()]);
	// The script of the page marks <html> before React, where a page needs it, takes over.
	return (
		<html lang={site.language} suppressHydrationWarning>
			<body>
				{children}
				<script type="module" src={script.src} />
				{Desk && <Desk drawnFrom={drawnFrom} />}
			</body>
		</html>
	);
}
