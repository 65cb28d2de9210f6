import type { ReactNode } from "react";
import { classNames } from "@/components/class-names";
import type { BodyMetadata } from "@/lib/markdown/types";

interface Props extends Pick<BodyMetadata, "codeStyles"> {
	/** Whether the text takes the wide column. */
	isWide?: boolean;
	children: ReactNode;
}

/** Renders the text of a post or page; app/styles/prose.css styles it. React moves the styles of its code into the head. */
export function PostBody({ isWide, children, codeStyles }: Props) {
	return (
		<>
			{codeStyles && (
				<style href={codeStyles.scope} precedence="code">
					{codeStyles.css}
				</style>
			)}
			<div className={classNames("prose row-5", codeStyles?.scope, isWide && "*:col-[wide]")}>{children}</div>
		</>
	);
}
