import type { ReactNode } from "react";
import type { Speaking } from "@/components/mdx/speaking";
import { textOf } from "@/components/mdx/text-of";
import { withElements } from "@/components/with-elements";
import { escapeHtml } from "@/lib/escape-html";
import { fill } from "@/lib/words/fill";

interface Props {
	/** The eleven characters after `v=`, or the address of the video. */
	id: string | number;
	title?: ReactNode;
}

/**
 * A video that asks nothing of YouTube before the reader does. The frame holds a page of our own: a link as large as
 * itself, which the player replaces. So one click plays, without script too, where browsers ignore `loading="lazy"`.
 */
export function YouTube({ id, title, words }: Props & Speaking) {
	const video = videoOf(String(id));
	const name = textOf(title) || words.body.video;
	const player = `https://www.youtube-nocookie.com/embed/${video}?autoplay=1`;
	const play = escapeHtml(fill(words.body.play, { title: name }));
	const link = `<body><a href="${player}" aria-label="${play}"><svg viewBox="0 0 16 9"></svg></a>`;
	const there = <a href={`https://www.youtube.com/watch?v=${video}`}>{words.body.watch}</a>;
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
			<figcaption>{withElements(words.body.playsFrom, { link: there })}</figcaption>
		</figure>
	);
}

/** What YouTube calls a video, of that or of an address, as part of an address. */
export function videoOf(address: string): string {
	return encodeURIComponent(/(?:v=|youtu\.be\/|embed\/|shorts\/)([\w-]{11})/.exec(address)?.[1] ?? address);
}
