interface Props {
	/** The eleven characters after `v=`, or the address of the video. */
	id: string;
	title?: string;
}

/**
 * A video that asks nothing of YouTube before the reader does. The frame holds a page of our own: a link as large as
 * itself, which the player replaces. So one click plays, without script too, where browsers ignore `loading="lazy"`.
 */
export function YouTube({ id, title = "Video" }: Props) {
	const video = encodeURIComponent(/(?:v=|youtu\.be\/|embed\/|shorts\/)([\w-]{11})/.exec(id)?.[1] ?? id);
	const player = `https://www.youtube-nocookie.com/embed/${video}?autoplay=1`;
	const link = `<body><a href="${player}" aria-label="Play: ${attribute(title)}"><svg viewBox="0 0 16 9"></svg></a>`;
	return (
		<figure className="youtube">
			<div>
				<p>{title}</p>
				<iframe
					title={title}
					srcDoc={link}
					marginWidth={0}
					marginHeight={0}
					loading="lazy"
					allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
					referrerPolicy="strict-origin-when-cross-origin"
				/>
			</div>
			<figcaption>
				Plays from YouTube, or <a href={`https://www.youtube.com/watch?v=${video}`}>watch it there</a>.
			</figcaption>
		</figure>
	);
}

function attribute(text: string): string {
	return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}
