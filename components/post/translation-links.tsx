import { languageOf } from "@/components/language";
import type { Translation } from "@/lib/content/translations";
import type { Post } from "@/lib/content/types";
import { hrefOf } from "@/lib/href";
import type { Site } from "@/lib/site/types";

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
		<nav className="meta translations" aria-label={site.words.post.languages}>
			{translations.map(({ language, address }) => (
				<a
					key={language}
					href={address.startsWith("/") ? hrefOf(address) : address}
					hrefLang={language}
					rel="alternate"
					{...languageOf({ lang: language }, site, post.lang)}
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
