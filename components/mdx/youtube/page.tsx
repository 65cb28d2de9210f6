import type { ReactNode } from "react";
import { formatElements } from "@/components/format-elements";
import { nodeText } from "@/components/mdx/node-text";
import type { WithMessages } from "@/components/mdx/with-messages";
import { format } from "@/lib/i18n/format";
import { escapeHtml } from "@/lib/utils/html";

interface Props {
	/** The eleven characters after `v=`, or the address of the video. */
	id: string | number;
	title?: ReactNode;
}

/**
 * A video that asks nothing of YouTube before the reader does. The frame holds a page of our own: a link as large as
 * itself, which the player replaces. So one click plays, without script too, where browsers ignore `loading="lazy"`.
 */
export function YouTube({ id, title, messages }: Props & WithMessages) {
	const video = youTubeId(String(id));
	const name = nodeText(title) || messages.body.video;
	const player = `https://www.youtube-nocookie.com/embed/${video}?autoplay=1`;
	const play = escapeHtml(format(messages.body.play, { title: name }));
	const link = `<body><a href="${player}" aria-label="${play}"><svg viewBox="0 0 16 9"></svg></a>`;
	const there = <a href={`https://www.youtube.com/watch?v=${video}`}>{messages.body.watch}</a>;
	return (
		<figure className="youtube">
			<div>
				<p>{name}</p>
				<iframe
					title={name}
					srcDoc={link}
					marginWidth={0}
					marginHeight={0}
					loading="lazy"
					allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
					referrerPolicy="strict-origin-when-cross-origin"
				/>
			</div>
			<figcaption>{formatElements(messages.body.playsFrom, { link: there })}</figcaption>
		</figure>
	);
}

/** What YouTube calls a video, of that or of an address, as part of an address. */
export function youTubeId(address: string): string {
	return encodeURIComponent(/(?:v=|youtu\.be\/|embed\/|shorts\/)([\w-]{11})/.exec(address)?.[1] ?? address);
}
