/** A MeMo as a sender writes it. */
export const memoXml = (uuid: string, cpr: string, label = 'Det er din tur') =>
  `<?xml version="1.0"?>
<memo:Message xmlns:memo="https://DigitalPost.dk/MeMo-1" memoVersion="1.2">
  <memo:MessageHeader>
    <memo:messageType>DIGITALPOST</memo:messageType>
    <memo:messageUUID>${uuid}</memo:messageUUID>
    <memo:label>${label}</memo:label>
    <memo:Recipient><memo:recipientID>${cpr}</memo:recipientID><memo:idType>CPR</memo:idType></memo:Recipient>
  </memo:MessageHeader>
  <memo:MessageBody>
    <memo:createdDateTime>2021-10-04T06:00:00Z</memo:createdDateTime>
    <memo:MainDocument/>
  </memo:MessageBody>
</memo:Message>`;
