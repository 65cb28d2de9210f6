import { withKeys } from "@/components/element-helpers";
import { InlineMarkdown } from "@/components/inline-markdown";
import { PostDate } from "@/components/post/post-meta";
import { localizeSite, type Site } from "@/lib/config/site";
import type { Messages } from "@/lib/i18n/types";
import type { Update } from "./fields";
import { UPDATES_ANCHOR } from "./posts";

const SEPARATOR = " – ";

interface Props {
	/** Newest first. */
	updates: readonly Update[];
	/** The language of the post, if it isn't that of the site. */
	lang: string | undefined;
	site: Site;
	/** In the language of the post. */
	messages: Messages;
}

/** Renders the updates of a post on its page. */
export function UpdatesList({ updates, lang, site, messages }: Props) {
	const localized = localizeSite(site, lang);
	return (
		<section className="labelled-row items-baseline" aria-labelledby={UPDATES_ANCHOR}>
			<h2 id={UPDATES_ANCHOR} className="ui text-sm leading-normal tracking-normal text-muted max-sm:mb-1">
				{messages.updates.title}
			</h2>
			<ul className="grid gap-2 text-[0.9rem] leading-normal [&_code]:text-[0.9em]">
				{withKeys(updates, ({ date }) => date.iso).map(([key, { date, note }]) => (
					<li key={key}>
						<PostDate date={date} site={localized} className="ui block text-muted" />
						<InlineMarkdown text={note} />
					</li>
				))}
			</ul>
		</section>
	);
}

/** Renders the updates of a post at the end of its text, for programs, which know nothing of styles. */
export function UpdatesText({ updates, lang, site, messages }: Props) {
	const localized = localizeSite(site, lang);
	return (
		<>
			<h2>{messages.updates.title}</h2>
			<ul>
				{withKeys(updates, ({ date }) => date.iso).map(([key, { date, note }]) => (
					<li key={key}>
						<PostDate date={date} site={localized} />
						{SEPARATOR}
						<InlineMarkdown text={note} />
					</li>
				))}
			</ul>
		</>
	);
}
