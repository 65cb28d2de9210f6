import "./globals.css";
import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

export const metadata: Metadata = { title: "Plain", description: "A blog as Next's documentation builds it." };

export default function Layout({ children }: { children: ReactNode }) {
	return (
		<html lang="en">
			<body>
				<header>
					<nav>
						<Link href="/">Plain</Link>
					</nav>
				</header>
				<main>{children}</main>
			</body>
		</html>
	);
}
