import { Fragment } from "react";
import type { Hue } from "@/lib/content/tags-file";
import { hrefOf } from "@/lib/href";
import type { Words } from "@/lib/words/types";

/** A tag as a page names it; without a path where no list has it. */
export interface TagLink {
	label: string;
	path?: string;
	hue?: Hue;
}

/** The classes that carry the hues of notes. */
const CLASSES: Record<Hue, string> = {
	blue: "note",
	green: "tip",
	purple: "important",
	amber: "warning",
	red: "caution",
};

interface Props {
	tags: TagLink[];
	words: Words;
	areLinks: boolean;
}

/** Tags in a row, each in its hue; where they don't stand on a link already, each leads to its posts. */
export function TagLinks({ tags, words, areLinks }: Props) {
	if (!areLinks && tags.every(({ hue }) => !hue)) return tags.map(({ label }) => label).join(words.comma);
	return tags.map(({ label, path, hue }, index) => (
		<Fragment key={label}>
			{index > 0 && words.comma}
			{areLinks && path ? (
				<a href={hrefOf(path)} className={hue && CLASSES[hue]}>
					{label}
				</a>
			) : (
				<span className={hue && CLASSES[hue]}>{label}</span>
			)}
		</Fragment>
	));
}
