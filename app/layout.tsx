import "./globals.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Enhance } from "@/components/site/enhance";
import { siteMetadata } from "@/lib/seo/metadata";
import { getSite } from "@/lib/site";

// Written out, so that a production build leaves the editor's desk out of its bundles.
const Desk = process.env.NODE_ENV === "development" ? (await import("./dev/desk")).Desk : null;

export async function generateMetadata(): Promise<Metadata> {
	return siteMetadata(await getSite());
}

export default async function Layout({ children }: { children: ReactNode }) {
	const site = await getSite();
	return (
		<html lang={site.language}>
			<body>
				{children}
				<Enhance />
				{Desk && <Desk />}
			</body>
		</html>
	);
}
