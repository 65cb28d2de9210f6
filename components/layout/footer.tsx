import { listLink } from "@/components/layout/list-link";
import { Logo } from "@/components/layout/logo";
import { withKeys } from "@/components/with-keys";
import type { Site } from "@/lib/config/types";
import type { ListKind } from "@/lib/content/types";
import { MAIN_FEED } from "@/lib/metadata/feed-paths";

/** The colophon: whose pages these are, the lists of all that is in them, and where else to find their makers. */
export function Footer({ site, kinds }: { site: Site; kinds: ListKind[] }) {
	const { allPosts, elsewhere, feed, toTop } = site.messages.frame;
	const linked = new Set([...site.navigation, ...site.social].map((link) => link.url));
	const all = [...kinds.map((kind) => listLink(kind, site.messages)), { label: feed, path: MAIN_FEED }];
	const links = all.filter(({ path }) => !linked.has(path));
	return (
		<footer className="colophon">
			<p>
				<Logo /> <a href="/">{site.title}</a> {site.description}
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
					{withKeys(site.social, (link) => link.url).map(([key, link]) => (
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
