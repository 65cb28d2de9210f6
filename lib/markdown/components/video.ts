import { jsxElement, pickAttributes, staticAttributes } from "@/lib/markdown/jsx";
import { attributeText, type JsxElement, type Replace, toBlocks } from "./content";

/** The attributes with the id or the URL of what a tag embeds, in components of several themes. */
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

/** Returns the id or the URL of what a tag embeds; `undefined` if it is computed at runtime. */
export function findEmbedId(node: JsxElement): string | undefined {
	const attributes = staticAttributes(node.attributes);
	return ID_ATTRIBUTES.map((name) => attributeText(attributes[name])).find(Boolean);
}

/** Converts to `YouTube`, with the content of the tag below the video. */
export const video: Replace = (node) => {
	const id = findEmbedId(node);
	// An id that is computed at runtime is passed on.
	const player = id
		? jsxElement("YouTube", { id }, [], node.position, pickAttributes(node, "title"))
		: { ...node, name: "YouTube", children: [] };
	return [player, ...toBlocks(node)];
};
