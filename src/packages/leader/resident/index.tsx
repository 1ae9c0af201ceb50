import { ResidentArchive } from '../../../features/archive/resident-archive';
import { openHandled } from '../../../features/handling/open-handled';

/** One resident's tickets in one timeline. */
export default function LeaderResidentPage() {
  return <ResidentArchive onOpen={(ticketId) => void openHandled('leader', ticketId)} />;
}
