import { langAttributes } from "@/components/lang-attributes";
import type { Site } from "@/lib/config/types";
import type { Translation } from "@/lib/content/translations";
import type { Post } from "@/lib/content/types";
import { encodePath } from "@/lib/utils/url";

interface Props {
	post: Post;
	/** The text in its other languages. */
	translations: readonly Translation[];
	/** In the language of the post. */
	site: Site;
}

/** Links to a text in its other languages, each of which is named in its own. */
export function TranslationLinks({ post, translations, site }: Props) {
	if (translations.length === 0) return null;
	return (
		<nav className="meta translations" aria-label={site.messages.post.languages}>
			{translations.map(({ language, url }) => (
				<a
					key={language}
					href={url.startsWith("/") ? encodePath(url) : url}
					hrefLang={language}
					rel="alternate"
					{...langAttributes({ lang: language }, site, post.lang)}
				>
					{nameOf(language)}
				</a>
			))}
		</nav>
	);
}

/** What a language is called by those who speak it; its tag, if nobody knows. */
function nameOf(language: string): string {
	const name = new Intl.DisplayNames(language, { type: "language", fallback: "code" }).of(language) ?? language;
	const [first = "", ...rest] = name;
	return first.toLocaleUpperCase(language) + rest.join("");
}
