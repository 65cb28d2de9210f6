import { Head, Search } from "nextra/components";
import { getPageMap } from "nextra/page-map";
import { Footer, Layout, Navbar, ThemeSwitch } from "nextra-theme-blog";
import "nextra-theme-blog/style.css";

export const metadata = { title: "Posts", description: "All posts.", metadataBase: new URL("https://peers.example") };

export default async function RootLayout({ children }) {
	return (
		<html lang="en" suppressHydrationWarning>
			<Head />
			<body>
				<Layout>
					<Navbar pageMap={await getPageMap()}>
						<Search />
						<ThemeSwitch />
					</Navbar>
					{children}
					<Footer>Posts</Footer>
				</Layout>
			</body>
		</html>
	);
}
