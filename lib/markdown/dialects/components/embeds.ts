import { staticAttributes } from "@/lib/markdown/static-values";
import { asText, element, kept, linkTo, withAttributes } from "./create";
import type { Replace } from "./registry";

/** Where things of other services are, by what these call them. */
export const addressOf: Record<string, (id: string) => string> = {
	tweet: (id) => (/^\d+$/.test(id) ? `https://x.com/i/status/${id}` : `https://x.com/${id.replace(/^@/, "")}`),
	vimeo: (id) => `https://vimeo.com/${id}`,
	gist: (id) => `https://gist.github.com/${id}`,
	instagram: (id) => `https://www.instagram.com/p/${id}/`,
	codepen: (id) => `https://codepen.io/${id}`,
	spotify: (id) => `https://open.spotify.com/${id}`,
	link: (id) => id,
};

const ID = [
	"id",
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

const video: Replace = (node) => {
	const all = staticAttributes(node.attributes);
	const id = ID.map((name) => asText(all[name]) ?? asText(all.youTubeId) ?? asText(all.youtubeId)).find(Boolean);
	// An id that has to be computed is the component's own business.
	if (!id) return [{ ...node, name: "YouTube" }];
	return [withAttributes({ ...element("YouTube", node), children: [], attributes: kept(node, "title") }, { id })];
};

const from =
	(service: string): Replace =>
	(node) => {
		const all = staticAttributes(node.attributes);
		const id = ID.map((name) => asText(all[name])).find(Boolean);
		const shown = node.children as ReturnType<Replace>;
		if (!id) return shown;
		return [...shown, linkTo(/^https?:/.test(id) ? id : (addressOf[service]?.(id) ?? id), asText(all.title))];
	};

/** Components that show something of another service: a video, or a link to it. */
export const embeds: Record<string, Replace> = {
	YouTube: video,
	Youtube: video,
	YouTubeEmbed: video,
	YoutubeEmbed: video,
	LiteYouTube: video,
	LiteYouTubeEmbed: video,
	Tweet: from("tweet"),
	TweetEmbed: from("tweet"),
	TwitterTweetEmbed: from("tweet"),
	Vimeo: from("vimeo"),
	Gist: from("gist"),
	Instagram: from("instagram"),
	CodePen: from("codepen"),
	Spotify: from("spotify"),
	LinkPreview: from("link"),
};
