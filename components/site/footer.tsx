import { keyed } from "@/components/keyed";
import { Mark } from "@/components/site/mark";
import { WAYS } from "@/components/site/ways";
import type { Way } from "@/lib/content/types";
import type { Site } from "@/lib/site/types";

const WORDS = { lists: "All posts" };

/** The colophon: whose pages these are, the lists of all that is in them, and where else to find their makers. */
export function Footer({ site, ways }: { site: Site; ways: Way[] }) {
	const linked = new Set([...site.navigation, ...site.social].map((link) => link.url));
	const links = ways.map((way) => WAYS[way]).filter(({ path }) => !linked.has(path));
	return (
		<footer className="colophon">
			<p>
				<Mark /> <a href="/">{site.title}</a> {site.description}
			</p>
			{links.length > 0 && (
				<nav aria-label={WORDS.lists}>
					{links.map(({ label, path }) => (
						<a key={path} href={path}>
							{label}
						</a>
					))}
				</nav>
			)}
			{site.social.length > 0 && (
				<nav aria-label="Elsewhere">
					{keyed(site.social, (link) => link.url).map(([key, link]) => (
						<a key={key} href={link.url} rel="me">
							{link.label}
						</a>
					))}
				</nav>
			)}
			<a href="#top">Back to top</a>
		</footer>
	);
}
