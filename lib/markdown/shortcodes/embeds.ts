import { embedUrl } from "@/lib/markdown/dialects/components/embeds";
import { type Arguments, type FrontMatter, joinCaption } from "./arguments";
import { element, link } from "./html";

/** Returns Markdown; `undefined` if a required argument is missing. */
export type SelfClosingHandler = (args: Arguments, frontMatter: FrontMatter) => string | undefined;

export const findArgument = ({ positional, named }: Arguments, ...names: string[]): string | undefined =>
	names.map((name) => named[name]).find((value) => value !== undefined) ?? positional[0];

export const embed =
	(service: string): SelfClosingHandler =>
	(args) => {
		const id = findArgument(args, "id", "url", "src");
		return id ? link(embedUrl(service, id), joinCaption(args.named)) : undefined;
	};

export const tweet: SelfClosingHandler = (args, frontMatter) => {
	const { user, id } = args.named;
	if (user && id) return link(`https://x.com/${user}/status/${id}`);
	return embed("tweet")(args, frontMatter);
};

export const gist: SelfClosingHandler = ({ positional, named }) => {
	const id = named.url ?? named.id ?? positional.slice(0, 2).join("/");
	return id ? link(embedUrl("gist", id)) : undefined;
};

export const youtube: SelfClosingHandler = (args) => {
	const id = findArgument(args, "id", "url", "video", "src");
	return id ? element("quire-youtube", { id, title: joinCaption(args.named) }) : undefined;
};
