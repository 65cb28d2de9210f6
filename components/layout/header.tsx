import type { ReactNode } from "react";
import { classNames, withKeys } from "@/components/element-helpers";
import { Logo, SiteLogo } from "@/components/layout/logo";
import { SiteLink } from "@/components/layout/site-link";
import { ThemeSwitch } from "@/components/layout/theme-switch";
import type { WithImages } from "@/components/mdx/types";
import { frontPath, type Site } from "@/lib/config/site";
import type { Logo as OwnLogo } from "@/lib/content/images/logo/logo";
import { replaceable } from "@/lib/owner-code/render/extension-points";
import { siteView } from "@/lib/owner-code/render/views";
import { encodePath } from "@/lib/utils/url";

interface Props extends WithImages {
	site: Site;
	logo?: OwnLogo | undefined;
	/** The path of the page; a link to it is marked as current. */
	path?: string | undefined;
	/** The link to the search, which features render in the header. */
	search?: ReactNode;
	languageSwitch?: ReactNode;
}

/**
 * The position and the size of the name on the index, by its maximum number of columns. It takes the room that the menu leaves, or, if
 * there is too little, a row of its own.
 */
const NAME_SIZES = [
	[5, "basis-[9rem]", "text-[min(1em,max(2.2rem,29cqi))]"],
	[8, "basis-[12rem]", "text-[min(1em,max(2.2rem,20cqi))]"],
	[12, "basis-[16rem]", "text-[min(1em,max(2.2rem,15cqi))]"],
	[18, "basis-[22rem]", "text-[min(1em,max(2.2rem,10.5cqi))]"],
	[Number.POSITIVE_INFINITY, "basis-full", "text-[min(1em,max(2.2rem,8cqi))]"],
] as const;

/** Renders the site's name, navigation, links of features and theme switch. On a phone the navigation is a menu that needs no JavaScript. */
export const Header = replaceable("header", SiteHeader, (props) => ({
	site: siteView(props.site),
	path: props.path,
	search: props.search,
	languageSwitch: props.languageSwitch,
	themeSwitch: <ThemeSwitch messages={props.site.messages} />,
}));

function SiteHeader({ site, path, logo, images, search, languageSwitch }: Props) {
	const { messages } = site;
	const front = frontPath(site);
	const isHome = path === front;
	const hasMenu = site.navigation.length > 0;
	const [, basis, size] = getNameSize(logo && !logo.title ? "" : site.title);
	const name = (
		<a
			className={classNames(
				"name flex items-baseline gap-[0.25em] no-underline",
				isHome ? `w-fit tracking-[-0.03em] ${size}` : "max-w-max flex-[1_1_8rem] text-lg tracking-[-0.01em]",
			)}
			href={encodePath(front)}
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
				"wide flex justify-between gap-x-4 rule-below",
				isHome
					? "mb-4 flex-wrap-reverse items-baseline gap-y-2 pt-[clamp(1.2rem,4vw,3.2rem)] pb-4"
					: "mb-8 flex-wrap items-center py-2",
			)}
		>
			{isHome ? (
				<>
					<h1 className={`${basis} grow-999 text-[clamp(3rem,12vw,5.5rem)] leading-[1] [container-type:inline-size]`}>
						{name}
					</h1>
					<p className="-order-1 basis-full text-lg leading-[1.4] text-balance text-muted">{site.description}</p>
				</>
			) : (
				name
			)}
			<div
				className={classNames(
					"flex items-baseline justify-end gap-x-4 max-sm:gap-x-0",
					isHome ? "grow" : "max-sm:grow",
				)}
			>
				{hasMenu && (
					<nav id="menu" className="menu ui me-auto" popover="auto" aria-label={messages.frame.main}>
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
				{search}
				{hasMenu && (
					<button type="button" className="ui p-1 sm:hidden" popoverTarget="menu">
						{messages.frame.menu}
					</button>
				)}
				{languageSwitch}
				<ThemeSwitch messages={messages} isHintAbove={isHome} />
			</div>
		</header>
	);
}

/** Returns the entry of {@link NAME_SIZES} for the name of the blog; a logo alone has that of a short name. */
function getNameSize(title: string) {
	const columns = [...title].reduce((sum, character) => sum + (character > "\u2e7f" ? 2 : 1), 0);
	return NAME_SIZES.find(([max]) => columns <= max) ?? NAME_SIZES[0];
}

/** Returns the class for the height of a logo: that of capital letters beside a title, and more where it stands alone. */
function getLogoHeight({ title }: OwnLogo, isHome: boolean): string {
	if (title) return isHome ? "h-[0.7em]" : "h-[0.9em]";
	return isHome ? "h-[0.95em]" : "h-[1.6em]";
}

/** Owners may write a URL of the navigation with a trailing slash or percent-encoded. */
function isSamePath(url: string, path: string | undefined): boolean {
	return path !== undefined && [path, encodePath(path)].includes(url.replace(/(.)\/$/, "$1"));
}
