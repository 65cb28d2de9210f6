import { Fragment } from "react";
import { withKeys } from "@/components/with-keys";
import type { Author } from "@/lib/content/types";
import type { Messages } from "@/lib/i18n/types";
import { encodePath } from "@/lib/utils/url";

/** `path` is missing for an author without a page. */
export interface AuthorLink {
	author: Author;
	path?: string | undefined;
}

export function AuthorLinks({ authors, messages }: { authors: AuthorLink[]; messages: Messages }) {
	return (
		<>
			{withKeys(authors, ({ author }) => author.id ?? author.name).map(([key, { author, path }], index) => (
				<Fragment key={key}>
					{index > 0 && messages.comma}
					{path ? <a href={encodePath(path)}>{author.name}</a> : <span>{author.name}</span>}
				</Fragment>
			))}
		</>
	);
}
