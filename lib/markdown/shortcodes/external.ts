import { addressOf } from "@/lib/markdown/dialects/components/embeds";
import type { Arguments } from "./arguments";
import { link, tag } from "./html";

/** Makes Markdown of a tag alone; nothing if it lacks what it needs. */
export type Alone = (given: Arguments) => string | undefined;

/** What a tag has under one of these names, else the first that it has without a name. */
export const first = ({ positional, named }: Arguments, ...names: string[]): string | undefined =>
	names.map((name) => named[name]).find((value) => value !== undefined) ?? positional[0];

/** A link to what another service has. */
export const embed =
	(service: string): Alone =>
	(given) => {
		const id = first(given, "id", "url", "src");
		if (!id) return undefined;
		return link(/^https?:/.test(id) ? id : (addressOf[service]?.(id) ?? id), given.named.title);
	};

/** A link to a post on X. */
export const tweet: Alone = (given) => {
	const { user, id } = given.named;
	if (user && id) return link(`https://x.com/${user}/status/${id}`);
	return embed("tweet")(given);
};

/** A link to a file on GitHub. */
export const gist: Alone = ({ positional, named }) => {
	const id = named.url ?? named.id ?? positional.slice(0, 2).join("/");
	return id ? link(/^https?:/.test(id) ? id : `https://gist.github.com/${id}`) : undefined;
};

/** A video. */
export const youtube: Alone = (given) => {
	const id = first(given, "id", "url", "video", "src");
	return id ? tag("quire-youtube", { id, title: given.named.title }) : undefined;
};
