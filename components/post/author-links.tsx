import { Fragment } from "react";
import { keyed } from "@/components/keyed";
import type { Author } from "@/lib/content/types";
import { hrefOf } from "@/lib/href";
import type { Words } from "@/lib/words/types";

/** An author of a post; without a path where no list has them. */
export interface AuthorLink {
	author: Author;
	path?: string;
}

/** The authors of a post in a row, each leading to what they have written. */
export function AuthorLinks({ authors, words }: { authors: AuthorLink[]; words: Words }) {
	return (
		<>
			{keyed(authors, ({ author }) => author.id ?? author.name).map(([key, { author, path }], index) => (
				<Fragment key={key}>
					{index > 0 && words.comma}
					{path ? <a href={hrefOf(path)}>{author.name}</a> : <span>{author.name}</span>}
				</Fragment>
			))}
		</>
	);
}
