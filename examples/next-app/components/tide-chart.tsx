"use client";

import { useState } from "react";

interface Props {
	/** Water levels in meters, one for each hour. */
	levels: number[];
	place: string;
}

/** A component of the app that posts use: a bar for each hour, whose level shows while the pointer or the focus is on it. */
export function TideChart({ levels, place }: Props) {
	const [shown, setShown] = useState("");
	const max = Math.max(...levels);
	const bars = levels.map((level, hour) => ({ level, text: `${hour}:00, ${level} m` }));
	return (
		<figure className="my-8">
			<div className="flex h-40 items-end gap-px sm:gap-1">
				{bars.map(({ level, text }) => (
					<button
						key={text}
						type="button"
						aria-label={text}
						className="min-w-0 flex-1 rounded-t bg-(--accent) opacity-70 hover:opacity-100 focus:opacity-100"
						style={{ height: `${(100 * level) / max}%` }}
						onFocus={() => setShown(text)}
						onPointerEnter={() => setShown(text)}
					/>
				))}
			</div>
			<figcaption className="mt-2 text-sm opacity-80">
				{place}
				{shown && ` · ${shown}`}
			</figcaption>
		</figure>
	);
}
