import { classNames } from "@/components/class-names";
import { Logo, SiteLogo } from "@/components/layout/logo";
import { SiteLink } from "@/components/layout/site-link";
import { ThemeSwitch } from "@/components/layout/theme-switch";
import type { WithImages } from "@/components/mdx/types";
import { replaceable } from "@/components/owner-code/replaceable";
import { siteView } from "@/components/owner-code/views";
import { withKeys } from "@/components/with-keys";
import type { Site } from "@/lib/config/types";
import type { Logo as OwnLogo } from "@/lib/images/logo/load-logo";
import { encodePath, SEARCH_PATH } from "@/lib/utils/url";

interface Props extends WithImages {
	site: Site;
	/** The owner's logo. */
	logo?: OwnLogo | undefined;
	/** The path of the page, whose link is marked as current. */
	path?: string | undefined;
}

/** Renders the site's name, navigation, search link and theme switch. On a phone the navigation is a menu that needs no JavaScript. */
export const Header = replaceable("header", SiteHeader, ({ site, path }) => ({ site: siteView(site), path }));

function SiteHeader({ site, path, logo, images }: Props) {
	const { messages } = site;
	const isHome = path === "/";
	const isSearch = path === SEARCH_PATH;
	const hasMenu = site.navigation.length > 0;
	const name = (
		<a
			className={classNames(
				"name flex items-baseline gap-[0.25em] no-underline",
				!isHome && "me-auto text-lg tracking-[-0.01em]",
			)}
			href="/"
		>
			{!site.logo && <Logo />}
			{logo && (
				<SiteLogo
					logo={logo}
					images={images}
					alt={logo.alt ?? (logo.title ? "" : site.title)}
					className={`w-auto max-w-full flex-none ${getLogoHeight(logo, isHome)}`}
				/>
			)}
			{(!logo || logo.title) && site.title}
		</a>
	);
	return (
		<header
			className={classNames(
				"wide flex justify-end gap-x-4 rule-below max-sm:gap-x-0",
				isHome ? "mb-4 flex-wrap items-baseline pt-[clamp(1.2rem,4vw,3.2rem)] pb-4" : "mb-8 items-center py-2",
			)}
		>
			{isHome ? (
				<>
					<h1 className="me-auto text-[clamp(3rem,12vw,5.5rem)] leading-[1] tracking-[-0.03em]">{name}</h1>
					<p className="order-2 mt-2 basis-full text-lg leading-[1.4] text-balance text-muted">{site.description}</p>
				</>
			) : (
				name
			)}
			{hasMenu && (
				<nav id="menu" className="menu ui" popover="auto" aria-label={messages.frame.main}>
					{withKeys(site.navigation, (link) => link.url).map(([key, link]) => {
						const isCurrent = isSamePath(link.url, path);
						return (
							<SiteLink
								key={key}
								className={isCurrent ? undefined : "no-underline"}
								link={link}
								site={site}
								isCurrent={isCurrent}
							/>
						);
					})}
				</nav>
			)}
			<a
				className={classNames("ui max-sm:p-1", !isSearch && "no-underline")}
				rel="search"
				href={SEARCH_PATH}
				aria-current={isSearch ? "page" : undefined}
			>
				{messages.search.search}
			</a>
			{hasMenu && (
				<button type="button" className="ui p-1 sm:hidden" popoverTarget="menu">
					{messages.frame.menu}
				</button>
			)}
			<ThemeSwitch messages={messages} isHintAbove={isHome} />
		</header>
	);
}

/** Returns the class for the height of a logo: that of capital letters beside a title, and more where it stands alone. */
function getLogoHeight({ title }: OwnLogo, isHome: boolean): string {
	if (title) return isHome ? "h-[0.7em]" : "h-[0.9em]";
	return isHome ? "h-[0.95em]" : "h-[1.6em]";
}

/** Compares a URL of the navigation with a path. Owners may write it with a trailing slash or percent-encoded. */
function isSamePath(url: string, path: string | undefined): boolean {
	return path !== undefined && [path, encodePath(path)].includes(url.replace(/(.)\/$/, "$1"));
}
