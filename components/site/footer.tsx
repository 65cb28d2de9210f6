import { keyed } from "@/components/keyed";
import { Mark } from "@/components/site/mark";
import { wayTo } from "@/components/site/ways";
import type { Way } from "@/lib/content/types";
import { MAIN_FEED } from "@/lib/feeds/addresses";
import type { Site } from "@/lib/site/types";

/** The colophon: whose pages these are, the lists of all that is in them, and where else to find their makers. */
export function Footer({ site, ways }: { site: Site; ways: Way[] }) {
	const { allPosts, elsewhere, feed, toTop } = site.words.frame;
	const linked = new Set([...site.navigation, ...site.social].map((link) => link.url));
	const all = [...ways.map((way) => wayTo(way, site.words)), { label: feed, path: MAIN_FEED }];
	const links = all.filter(({ path }) => !linked.has(path));
	return (
		<footer className="colophon">
			<p>
				<Mark /> <a href="/">{site.title}</a> {site.description}
			</p>
			{links.length > 0 && (
				<nav aria-label={allPosts}>
					{links.map(({ label, path }) => (
						<a key={path} href={path}>
							{label}
						</a>
					))}
				</nav>
			)}
			{site.social.length > 0 && (
				<nav aria-label={elsewhere}>
					{keyed(site.social, (link) => link.url).map(([key, link]) => (
						<a key={key} href={link.url} rel="me">
							{link.label}
						</a>
					))}
				</nav>
			)}
			<a href="#top">{toTop}</a>
		</footer>
	);
}
