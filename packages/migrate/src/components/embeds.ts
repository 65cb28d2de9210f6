import {
	attributeText,
	createLinkParagraph,
	findEmbedId,
	type Replace,
	staticAttributes,
	video,
} from "quire-blog/source-adapter";

const URLS: Record<string, (id: string) => string> = {
	tweet: (id) => (/^\d+$/.test(id) ? `https://x.com/i/status/${id}` : `https://x.com/${id.replace(/^@/, "")}`),
	vimeo: (id) => `https://vimeo.com/${id}`,
	gist: (id) => `https://gist.github.com/${id}`,
	instagram: (id) => `https://www.instagram.com/p/${id}/`,
	codepen: (id) => `https://codepen.io/${id}`,
	spotify: (id) => `https://open.spotify.com/${id}`,
};

/** Accepts a URL in place of the id, and returns it unchanged. */
export function embedUrl(service: string, id: string): string {
	return /^https?:/.test(id) ? id : (URLS[service]?.(id) ?? id);
}

const linkTo =
	(service: string): Replace =>
	(node) => {
		const id = findEmbedId(node);
		const children = node.children as ReturnType<Replace>;
		if (!id) return children;
		return [
			...children,
			createLinkParagraph(embedUrl(service, id), attributeText(staticAttributes(node.attributes).title)),
		];
	};

export const embeds: Record<string, Replace> = {
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
