import { keyed } from "@/components/keyed";
import { Mark } from "@/components/site/mark";
import type { Site } from "@/lib/site/types";

/** The name of the site and the way around it; on a phone the way folds into a menu that needs no script. */
export function Masthead({ site, isHome }: { site: Site; isHome: boolean }) {
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
			{site.navigation.length > 0 && (
				<>
					<button type="button" className="menu" popoverTarget="menu">
						Menu
					</button>
					<nav id="menu" popover="auto" aria-label="Main">
						{keyed(site.navigation, (link) => link.url).map(([key, link]) => (
							<a key={key} href={link.url}>
								{link.label}
							</a>
						))}
					</nav>
				</>
			)}
		</header>
	);
}
