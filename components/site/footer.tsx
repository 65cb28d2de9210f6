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
		<footer className="ui wide mt-16 flex flex-wrap justify-between gap-x-6 gap-y-2 rule-above pt-4 pb-8 text-muted">
			<p className="basis-full">
				<Mark />{" "}
				<a className="text-ink" href="/">
					{site.title}
				</a>{" "}
				{site.description}
			</p>
			{links.length > 0 && (
				<nav className="flex flex-wrap gap-x-3" aria-label={WORDS.lists}>
					{links.map(({ label, path }) => (
						<a key={path} className="quiet" href={path}>
							{label}
						</a>
					))}
				</nav>
			)}
			<div className="ms-auto flex flex-wrap gap-x-6">
				{site.social.length > 0 && (
					<nav className="flex flex-wrap gap-x-3" aria-label="Elsewhere">
						{keyed(site.social, (link) => link.url).map(([key, link]) => (
							<a key={key} className="quiet" href={link.url} rel="me">
								{link.label}
							</a>
						))}
					</nav>
				)}
				<a className="quiet" href="#top">
					Back to top
				</a>
			</div>
		</footer>
	);
}
