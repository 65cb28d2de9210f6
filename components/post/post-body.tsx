import type { ReactNode } from "react";

interface Props {
	children: ReactNode;
	/** The styles of its code blocks, if they have other colors than the built-in ones. */
	codeStyles?: string | undefined;
}

/** Renders the text of a post or page; app/styles/prose.css styles it. React moves the styles of code into the head. */
export function PostBody({ children, codeStyles }: Props) {
	return (
		<>
			{codeStyles && (
				<style href="code" precedence="code">
					{codeStyles}
				</style>
			)}
			<div className="prose row-5">{children}</div>
		</>
	);
}
