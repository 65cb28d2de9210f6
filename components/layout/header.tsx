import { Logo } from "@/components/layout/logo";
import { ThemeSwitch } from "@/components/layout/theme-switch";
import { withKeys } from "@/components/with-keys";
import type { Site } from "@/lib/config/types";
import { encodePath, SEARCH_PATH } from "@/lib/utils/url";

interface Props {
	site: Site;
	/** The page's own address, to be marked in the way around. */
	path?: string;
}

/** The name of the site and the way around it; on a phone the way folds into a menu that needs no script. */
export function Header({ site, path }: Props) {
	const { messages } = site;
	const isHome = path === "/";
	const hasMenu = site.navigation.length > 0;
	const name = (
		<a className="name" href="/">
			<Logo />
			{site.title}
		</a>
	);
	return (
		<header className={isHome ? "masthead home" : "masthead"}>
			{isHome ? <h1>{name}</h1> : name}
			{isHome && <p>{site.description}</p>}
			{hasMenu && (
				<nav id="menu" popover="auto" aria-label={messages.frame.main}>
					{withKeys(site.navigation, (link) => link.url).map(([key, link]) => (
						<a key={key} href={link.url} aria-current={isSame(link.url, path) ? "page" : undefined}>
							{link.label}
						</a>
					))}
				</nav>
			)}
			<a rel="search" href={SEARCH_PATH} aria-current={path === SEARCH_PATH ? "page" : undefined}>
				{messages.search.search}
			</a>
			{hasMenu && (
				<button type="button" className="menu" popoverTarget="menu">
					{messages.frame.menu}
				</button>
			)}
			<ThemeSwitch messages={messages} />
		</header>
	);
}

/** Owners may write an address with a slash at its end, or percent-encoded. */
function isSame(url: string, path: string | undefined): boolean {
	return path !== undefined && [path, encodePath(path)].includes(url.replace(/(.)\/$/, "$1"));
}
