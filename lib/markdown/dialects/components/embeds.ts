import { jsxElement, pickAttributes, staticAttributes } from "@/lib/markdown/jsx";
import { attributeText, createLinkParagraph, type Replace, toBlocks } from "./content";

const URLS: Record<string, (id: string) => string> = {
	tweet: (id) => (/^\d+$/.test(id) ? `https://x.com/i/status/${id}` : `https://x.com/${id.replace(/^@/, "")}`),
	vimeo: (id) => `https://vimeo.com/${id}`,
	gist: (id) => `https://gist.github.com/${id}`,
	instagram: (id) => `https://www.instagram.com/p/${id}/`,
	codepen: (id) => `https://codepen.io/${id}`,
	spotify: (id) => `https://open.spotify.com/${id}`,
};

const ID_ATTRIBUTES = [
	"id",
	"youTubeId",
	"youtubeId",
	"videoId",
	"tweetId",
	"tweetLink",
	"twitterLink",
	"vimeoId",
	"gistLink",
	"instagramId",
	"url",
	"src",
	"link",
];

/** Accepts a URL in place of the id, and returns it unchanged. */
export function embedUrl(service: string, id: string): string {
	return /^https?:/.test(id) ? id : (URLS[service]?.(id) ?? id);
}

const video: Replace = (node) => {
	const attributes = staticAttributes(node.attributes);
	const id = ID_ATTRIBUTES.map((name) => attributeText(attributes[name])).find(Boolean);
	// An id that is computed at runtime is passed on.
	const player = id
		? jsxElement("YouTube", { id }, [], node.position, pickAttributes(node, "title"))
		: { ...node, name: "YouTube", children: [] };
	return [player, ...toBlocks(node)];
};

const linkTo =
	(service: string): Replace =>
	(node) => {
		const attributes = staticAttributes(node.attributes);
		const id = ID_ATTRIBUTES.map((name) => attributeText(attributes[name])).find(Boolean);
		const children = node.children as ReturnType<Replace>;
		if (!id) return children;
		return [...children, createLinkParagraph(embedUrl(service, id), attributeText(attributes.title))];
	};

export const embeds: Record<string, Replace> = {
	YouTube: video,
	Youtube: video,
	YouTubeEmbed: video,
	YoutubeEmbed: video,
	LiteYouTube: video,
	LiteYouTubeEmbed: video,
	Tweet: linkTo("tweet"),
	TweetEmbed: linkTo("tweet"),
	TwitterTweetEmbed: linkTo("tweet"),
	Vimeo: linkTo("vimeo"),
	Gist: linkTo("gist"),
	Instagram: linkTo("instagram"),
	CodePen: linkTo("codepen"),
	Spotify: linkTo("spotify"),
	LinkPreview: linkTo("link"),
};
