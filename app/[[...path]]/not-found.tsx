export { NotFoundPage as default, notFoundMetadata as generateMetadata } from "@/app/_pages/not-found-page";
