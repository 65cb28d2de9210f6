import { langAttributes } from "@/components/lang-attributes";
import type { Site } from "@/lib/config/site";
import type { Translation } from "@/lib/content/translations";
import type { Post } from "@/lib/content/types";
import { encodePath } from "@/lib/utils/url";

interface Props {
	post: Post;
	translations: readonly Translation[];
	site: Site;
}

/** Renders links with the name of each language in that language. */
export function TranslationLinks({ post, translations, site }: Props) {
	if (translations.length === 0) return null;
	return (
		<nav className="meta mt-1 gap-y-1" aria-label={site.messages.post.languages}>
			{translations.map(({ language, url }) => (
				<a
					key={language}
					href={url.startsWith("/") ? encodePath(url) : url}
					hrefLang={language}
					rel="alternate"
					{...langAttributes({ lang: language }, site, post.lang)}
				>
					{getLanguageName(language)}
				</a>
			))}
		</nav>
	);
}

/** Returns the name of a language in that language; its tag if the name is unknown. */
function getLanguageName(language: string): string {
	const name = new Intl.DisplayNames(language, { type: "language", fallback: "code" }).of(language) ?? language;
	const [first = "", ...rest] = name;
	return first.toLocaleUpperCase(language) + rest.join("");
}
