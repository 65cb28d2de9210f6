import { langAttributes } from "@/components/lang-attributes";
import type { Site } from "@/lib/config/site";
import type { LanguageLink } from "@/lib/content/translations";
import { findMessages } from "@/lib/i18n/find-messages";
import { encodePath } from "@/lib/utils/url";

interface Props {
	site: Site;
	/** The page in all locales. */
	links: readonly LanguageLink[];
	/** The bundle of `client/suggest-language.ts`. */
	script: string;
	nonce: string | undefined;
}

/** Renders a hidden note for each other language of a page, in that language, and the script that shows the one for the reader. */
export function LanguageSuggestions({ site, links, script, nonce }: Props) {
	const notes = links.flatMap(({ language, url, isFrontPage }) => {
		const messages = findMessages(language);
		if (isFrontPage || language === site.language || !messages) return [];
		return (
			<nav
				key={language}
				className="wide ui py-2 text-muted rule-below print:hidden"
				aria-label={messages.languages.others}
				data-suggestion=""
				hidden
				suppressHydrationWarning
				{...langAttributes({ lang: language }, site)}
			>
				<a href={url.startsWith("/") ? encodePath(url) : url} hrefLang={language} rel="alternate">
					{messages.languages.suggestion}
				</a>
				<button type="button" className="cursor-pointer px-2 py-1 hover:text-accent">
					{messages.search.close}
				</button>
			</nav>
		);
	});
	if (notes.length === 0) return null;
	return (
		<>
			{notes}
			{/* biome-ignore lint/security/noDangerouslySetInnerHtml: this is the bundle of client/suggest-language.ts. */}
			<script nonce={nonce} dangerouslySetInnerHTML={{ __html: script }} />
		</>
	);
}
