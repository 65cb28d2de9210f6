import { formatElements, withKeys } from "@/components/element-helpers";
import { InlineMarkdown } from "@/components/inline-markdown";
import { Logo, SiteLogo } from "@/components/layout/logo";
import type { Crumb } from "@/components/layout/page-header";
import { SiteLink } from "@/components/layout/site-link";
import { SocialIcon } from "@/components/layout/social-icon";
import type { WithImages } from "@/components/mdx/types";
import type { FooterSetting } from "@/lib/config/footer";
import { findIcon } from "@/lib/config/links";
import { frontPath, type Site } from "@/lib/config/site";
import type { Logo as OwnLogo } from "@/lib/content/images/logo/logo";
import { feedPath } from "@/lib/content/urls/feed-formats";
import type { Messages } from "@/lib/i18n/types";
import { replaceable, Slot } from "@/lib/owner-code/render/extension-points";
import { linkView, siteView } from "@/lib/owner-code/render/views";
import { encodePath } from "@/lib/utils/url";

const NAV = "flex flex-wrap gap-x-3 first-of-type:flex-auto *:py-[0.25rem] *:no-underline";

interface Props extends WithImages {
	site: Site;
	lists: readonly Crumb[];
	logo?: OwnLogo | undefined;
}

/**
 * Renders the footer of a page: the site, its lists and feed, social links, and what the owner adds. Links of the navigation
 * aren't repeated.
 */
export const Footer = replaceable("footer", SiteFooter, ({ site, lists }) => ({
	site: siteView(site),
	lists: lists.map(linkView),
}));

function SiteFooter({ site, lists, logo, images }: Props) {
	const { allPosts, elsewhere, toTop } = site.messages.frame;
	const { navigation, social, footer } = site;
	const own = footer ? footer : undefined;
	const linkedUrls = new Set([...navigation, ...social, ...(own?.links ?? [])].map((link) => link.url));
	const feeds = site.hasNoUrl ? [] : [{ label: site.messages.feeds.feed, path: feedPath(frontPath(site), "rss") }];
	const allLinks = own?.lists === false ? [] : [...lists, ...feeds];
	const links = allLinks.filter(({ path }) => !linkedUrls.has(path));
	return (
		<footer className="ui wide mt-16 flex flex-wrap gap-x-6 gap-y-[0.55rem] rule-above pt-4 pb-8 text-muted">
			<p className="basis-full">
				{!site.logo && <Logo />}
				{logo?.title && <SiteLogo logo={logo} images={images} alt="" className="inline h-[0.9em] w-auto" isRepeated />}{" "}
				<a className="text-ink" href={encodePath(frontPath(site))}>
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
			{social.length > 0 && (
				<nav className={NAV} aria-label={elsewhere}>
					{withKeys(social, (link) => link.url).map(([key, link]) => {
						const icon = site.socialIcons ? findIcon(link) : undefined;
						return (
							<a key={key} href={link.url} rel="me" {...(icon && { title: link.label, "aria-label": link.label })}>
								{icon ? <SocialIcon name={icon} /> : link.label}
							</a>
						);
					})}
				</nav>
			)}
			{own && own.links.length > 0 && (
				<p className="flex flex-wrap gap-x-3 *:py-[0.25rem] *:no-underline">
					{withKeys(own.links, (link) => link.url).map(([key, link]) => (
						<SiteLink key={key} link={link} site={site} />
					))}
				</p>
			)}
			{own?.toTop !== false && (
				<a className="py-[0.25rem] no-underline" href="#top">
					{toTop}
				</a>
			)}
			{own && <FooterNotes footer={own} messages={site.messages} />}
			<Slot name="footer" site={site} wrap={(content) => <div className="basis-full">{content}</div>} />
		</footer>
	);
}

interface NotesProps {
	footer: Pick<FooterSetting, "lines" | "license">;
	messages: Messages;
}

function FooterNotes({ footer: { lines, license }, messages }: NotesProps) {
	if (lines.length === 0 && !license) return null;
	const name = license?.url ? (
		<a href={license.url} rel="license">
			{license.name}
		</a>
	) : (
		license?.name
	);
	return (
		<div className="basis-full">
			{withKeys(lines, (line) => line).map(([key, line]) => (
				<p key={key}>
					<InlineMarkdown text={line} />
				</p>
			))}
			{license && <p>{formatElements(messages.frame.license, { license: name })}</p>}
		</div>
	);
}
