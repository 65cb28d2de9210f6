import { keyed } from "@/components/keyed";
import { Mark } from "@/components/site/mark";
import { ThemeSwitch } from "@/components/site/theme-switch";
import { hrefOf, SEARCH } from "@/lib/href";
import type { Site } from "@/lib/site/types";

interface Props {
	site: Site;
	/** The page's own address, to be marked in the way around. */
	path?: string;
}

/** The name of the site and the way around it; on a phone the way folds into a menu that needs no script. */
export function Masthead({ site, path }: Props) {
	const { words } = site;
	const isHome = path === "/";
	const hasMenu = site.navigation.length > 0;
	const name = (
		<a className="name" href="/">
			<Mark />
			{site.title}
		</a>
	);
	return (
		<header className={isHome ? "masthead home" : "masthead"}>
			{isHome ? <h1>{name}</h1> : name}
			{isHome && <p>{site.description}</p>}
			{hasMenu && (
				<nav id="menu" popover="auto" aria-label={words.frame.main}>
					{keyed(site.navigation, (link) => link.url).map(([key, link]) => (
						<a key={key} href={link.url} aria-current={isSame(link.url, path) ? "page" : undefined}>
							{link.label}
						</a>
					))}
				</nav>
			)}
			<a rel="search" href={SEARCH} aria-current={path === SEARCH ? "page" : undefined}>
				{words.search.search}
			</a>
			{hasMenu && (
				<button type="button" className="menu" popoverTarget="menu">
					{words.frame.menu}
				</button>
			)}
			<ThemeSwitch words={words} />
		</header>
	);
}

/** Owners may write an address with a slash at its end, or percent-encoded. */
function isSame(url: string, path: string | undefined): boolean {
	return path !== undefined && [path, hrefOf(path)].includes(url.replace(/(.)\/$/, "$1"));
}
