import type { ReactNode } from "react";
import { z } from "zod";
import { formatElements } from "@/components/element-helpers";
import { component, textProp } from "@/components/mdx/component";
import { nodeText } from "@/components/mdx/nodes";
import type { Props, WithMessages } from "@/components/mdx/types";
import { format } from "@/lib/i18n/format";
import { escapeHtml } from "@/lib/utils/html";

interface YouTubeProps {
	/** The id of the video, which is eleven characters, or its URL. */
	id: string | number;
	title?: ReactNode;
}

/**
 * Renders a video that sends no request to YouTube before the reader plays it. The frame contains a document whose only
 * link fills it and leads to the player. So one click plays the video, also without JavaScript, where browsers ignore
 * `loading="lazy"`.
 */
function YouTube({ id, title, messages }: YouTubeProps & WithMessages) {
	const video = youTubeId(String(id));
	const name = nodeText(title) || messages.embeds.video;
	const player = `https://www.youtube-nocookie.com/embed/${video}?autoplay=1`;
	const play = escapeHtml(format(messages.embeds.play, { title: name }));
	const frameHtml = `<body><a href="${player}" aria-label="${play}"><svg viewBox="0 0 16 9"></svg></a>`;
	const youTubeLink = <a href={`https://www.youtube.com/watch?v=${video}`}>{messages.embeds.watch}</a>;
	return (
		<figure className="youtube">
			<div className="relative grid aspect-16/9 place-items-center bg-tint">
				<p className="px-4 pt-[5.4rem] text-center text-lg text-balance">{name}</p>
				<iframe
					className="absolute inset-0 h-full"
					title={name}
					srcDoc={frameHtml}
					marginWidth={0}
					marginHeight={0}
					loading="lazy"
					allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
					referrerPolicy="strict-origin-when-cross-origin"
				/>
			</div>
			<figcaption>{formatElements(messages.embeds.playsFrom, { link: youTubeLink })}</figcaption>
		</figure>
	);
}

function YouTubeMarkdown({ id, title, messages }: Props & WithMessages): ReactNode {
	return (
		<p>
			<a href={`https://www.youtube.com/watch?v=${youTubeId(String(id))}`}>
				{nodeText(title) || messages.embeds.video}
			</a>
		</p>
	);
}

function findId(idOrUrl: string): string | undefined {
	return /^(?:.*(?:v=|youtu\.be\/|embed\/|shorts\/|live\/))?([\w-]{11})(?![\w-])/.exec(idOrUrl)?.[1];
}

/** Returns the id percent-encoded. */
function youTubeId(idOrUrl: string): string {
	return encodeURIComponent(findId(idOrUrl) ?? idOrUrl);
}

export const youTube = component({
	page: YouTube,
	markdown: YouTubeMarkdown,
	needs: ["messages"],
	isBlock: true,
	required: ["id"],
	description: "A video that contacts YouTube only after a click.",
	example: '<YouTube id="jNQXAC9IVRw" title="Me at the zoo" />',
	props: {
		id: {
			type: "id or URL",
			description: "The eleven characters of the video's id, or its URL.",
			schema: z.unknown().refine((id) => findId(String(id)) !== undefined, {
				error: ({ input }) =>
					`\`${input}\` is no video of YouTube, so nothing can be played. Write the eleven characters behind \`v=\` in its URL, or the URL.`,
			}),
		},
		title: textProp("The name of the video."),
	},
});
