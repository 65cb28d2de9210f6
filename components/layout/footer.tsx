import type { Crumb } from "@/components/layout/breadcrumbs";
import { Logo } from "@/components/layout/logo";
import { withKeys } from "@/components/with-keys";
import type { Site } from "@/lib/config/types";
import { MAIN_FEED } from "@/lib/metadata/feed-paths";

const NAV = "flex flex-wrap gap-x-3 first-of-type:flex-auto *:py-[0.25rem] *:no-underline";

/** Renders the footer of a page: the site, its lists and feed, and social links. Links of the navigation aren't repeated. */
export function Footer({ site, lists }: { site: Site; lists: readonly Crumb[] }) {
	const { allPosts, elsewhere, feed, toTop } = site.messages.frame;
	const linkedUrls = new Set([...site.navigation, ...site.social].map((link) => link.url));
	const allLinks = [...lists, { label: feed, path: MAIN_FEED }];
	const links = allLinks.filter(({ path }) => !linkedUrls.has(path));
	return (
		<footer className="ui wide mt-16 flex flex-wrap gap-x-6 gap-y-[0.55rem] rule-above pt-4 pb-8 text-muted">
			<p className="basis-full">
				<Logo />{" "}
				<a className="text-ink" href="/">
					{site.title}
				</a>{" "}
				{site.description}
			</p>
			{links.length > 0 && (
				<nav className={NAV} aria-label={allPosts}>
					{links.map(({ label, path }) => (
						<a key={path} href={path}>
							{label}
						</a>
					))}
				</nav>
			)}
			{site.social.length > 0 && (
				<nav className={NAV} aria-label={elsewhere}>
					{withKeys(site.social, (link) => link.url).map(([key, link]) => (
						<a key={key} href={link.url} rel="me">
							{link.label}
						</a>
					))}
				</nav>
			)}
			<a className="py-[0.25rem] no-underline" href="#top">
				{toTop}
			</a>
		</footer>
	);
}
