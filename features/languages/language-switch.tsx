import { classNames } from "@/components/element-helpers";
import { langAttributes } from "@/components/lang-attributes";
import type { Site } from "@/lib/config/site";
import type { LanguageLink } from "@/lib/content/translations";
import { getLanguageName, getMessages } from "@/lib/i18n/find-messages";
import { encodePath } from "@/lib/utils/url";

interface Props {
	site: Site;
	/** The page in all locales, that of the site included. */
	links: readonly LanguageLink[];
}

/** Renders a link to the page in the other language of a blog, or a menu of its other languages. */
export function LanguageSwitch({ site, links }: Props) {
	const others = links.filter(({ language }) => language !== site.language);
	const [first] = others;
	if (!first) return null;
	if (others.length === 1) return <LanguageLinkText className="max-sm:me-1 max-sm:p-1" link={first} site={site} />;
	const name = getLanguageName(site.language);
	return (
		<details className="languages ui relative max-sm:me-2 max-sm:p-1">
			<summary aria-label={[name, site.messages.languages.others].join(site.messages.comma)}>{name}</summary>
			<ul>
				{others.map((link) => (
					<li key={link.language}>
						<LanguageLinkText link={link} site={site} />
					</li>
				))}
			</ul>
		</details>
	);
}

interface LinkProps {
	link: LanguageLink;
	site: Site;
	className?: string;
}

/** Renders a link to another locale. Without a translation it leads to the front page, and has a note about that in the other language. */
function LanguageLinkText({ link: { language, url, isFrontPage }, site, className }: LinkProps) {
	return (
		<a
			className={classNames("ui no-underline", className)}
			href={url.startsWith("/") ? encodePath(url) : url}
			hrefLang={language}
			rel={isFrontPage ? undefined : "alternate"}
			{...langAttributes({ lang: language }, site)}
		>
			{getLanguageName(language)}
			{isFrontPage && <small className="ms-1 text-muted">{getMessages(language).languages.frontPage}</small>}
		</a>
	);
}
