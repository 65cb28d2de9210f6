import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Header } from "@/components/header";
import "./globals.css";

export const metadata: Metadata = {
	metadataBase: new URL("https://tidewatch.example"),
	title: { default: "Tidewatch", template: "%s – Tidewatch" },
	description: "Tide gauges for small harbors.",
};

export default function RootLayout({ children }: { children: ReactNode }) {
	return (
		<html lang="en">
			<body className="mx-auto max-w-5xl px-5 font-sans antialiased">
				<Header />
				{children}
				<footer className="mt-24 border-current/15 border-t py-8 text-sm opacity-70">
					Tidewatch · <a href="/blog/rss.xml">RSS</a>
				</footer>
			</body>
		</html>
	);
}
