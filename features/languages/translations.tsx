import { formatElements } from "@/components/element-helpers";
import { langAttributes } from "@/components/lang-attributes";
import type { Site } from "@/lib/config/site";
import type { Translation } from "@/lib/content/translations";
import type { Post } from "@/lib/content/types";
import { getLanguageName, isSameLanguage } from "@/lib/i18n/find-messages";
import type { Messages } from "@/lib/i18n/types";
import { encodePath } from "@/lib/utils/url";

interface TranslationProps {
	post: Post;
	translations: readonly Translation[];
	site: Site;
	/** In the language of the post. */
	messages: Messages;
}

/** Renders links with the name of each language in that language. */
export function TranslationLinks({ post, translations, site, messages }: TranslationProps) {
	// The header of a blog in several languages leads to its own.
	const others = translations.filter(
		(one) => !site.languages.some(({ language }) => isSameLanguage(language, one.language)),
	);
	if (others.length === 0) return null;
	return (
		<nav className="meta mt-1 gap-y-1" aria-label={messages.languages.others}>
			{others.map(({ language, url }) => (
				<span key={language}>
					<a
						href={url.startsWith("/") ? encodePath(url) : url}
						hrefLang={language}
						rel="alternate"
						{...langAttributes({ lang: language }, site, post.lang)}
					>
						{getLanguageName(language)}
					</a>
				</span>
			))}
		</nav>
	);
}

/** Tells readers that the original of a translation has changed. */
export function TranslationNotice({ original, site }: { original: Post; site: Site }) {
	const link = (
		<a href={encodePath(original.path)} hrefLang={original.lang} {...langAttributes(original, site)}>
			{original.title}
		</a>
	);
	return (
		<p className="row-3 mb-6 [border-inline-start:2px_solid_var(--color-rule)] ps-2 text-muted" data-outdated="">
			{formatElements(site.messages.languages.outdated, { link })}
		</p>
	);
}
